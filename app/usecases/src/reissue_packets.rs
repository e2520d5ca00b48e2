//! The municipality lost the file for the printer, or fears that somebody saw it: every code that was not used yet becomes
//! unknown, and the same numbers get new ones. Packets that travel already keep their codes.
use crate::{
    create_packets::{Made, MakePacketsError, Press, finish_earlier, hashed, made},
    draw_codes::draw_codes,
    ports::Replaced,
};
use domain::{area::AreaCode, packet::Campaign};

/// Gives the unused packets of a campaign in an area new codes, in the same order as [`crate::create_packets::create_packets`].
///
/// # Errors
/// When there are none, one was used in the meantime, the file cannot be written, or the store does not answer.
pub async fn reissue_packets(
    press: Press<'_>,
    campaign: &Campaign,
    area: AreaCode,
) -> Result<Made, MakePacketsError> {
    if let Some(made) = finish_earlier(press).await? {
        return Ok(made);
    }
    let unused = press.store.unused_packets(campaign, area).await?;
    if unused.is_empty() {
        return Err(MakePacketsError::NothingUnused);
    }
    let packets = draw_codes(unused.into_iter(), area, press.randomness);
    press.file.prepare(&packets)?;
    match press
        .store
        .replace_codes(&hashed(press.secrets, &packets))
        .await?
    {
        Replaced::All => {
            press.file.finish()?;
            made(&packets)
        }
        Replaced::UsedMeanwhile => {
            press.file.give_up()?;
            Err(MakePacketsError::UsedMeanwhile)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        create_packets::{PacketOrder, create_packets},
        fakes::{CountingIds, CountingRandomness, MemoryPrintFile, MemoryStore, OpenSecrets},
        find_packet::find_packet,
        packet_step::StepForm,
        pass_on_packet::pass_on_packet,
        sample::directory_with_tree,
    };

    #[tokio::test]
    async fn unused_codes_are_made_anew_and_packets_on_their_way_keep_theirs() {
        let (store, secrets) = (MemoryStore::default(), OpenSecrets::default());
        let (randomness, lost) = (CountingRandomness::default(), MemoryPrintFile::default());
        let order = PacketOrder {
            area: AreaCode::parse("WK091739").unwrap(),
            count: 4,
            campaign: Campaign::parse("voorjaar 2027").unwrap(),
        };
        let press = Press {
            store: &store,
            secrets: &secrets,
            randomness: &randomness,
            file: &lost,
        };
        create_packets(press, &directory_with_tree(), &order)
            .await
            .unwrap();
        let old = lost.finished();
        let form = StepForm {
            code: old[1].code,
            step: 1,
            district: None,
            form_key: String::new(),
        };
        pass_on_packet(&store, &secrets, &CountingIds::default(), &form)
            .await
            .unwrap();

        let file = MemoryPrintFile::default();
        let anew = Press { file: &file, ..press };
        let made = reissue_packets(anew, &order.campaign, order.area).await.unwrap();
        assert!(
            matches!(made, Made::New { count: 3, first, last } if first == old[0].number && last == old[3].number)
        );
        let find = async |code| find_packet(&store, &secrets, code).await.unwrap();
        for new in file.finished() {
            assert_eq!(find(new.code).await.unwrap().number, new.number);
        }
        let known: Vec<_> = [
            find(old[0].code).await,
            find(old[1].code).await,
            find(old[2].code).await,
        ]
        .iter()
        .map(Option::is_some)
        .collect();
        assert_eq!(known, [false, true, false]);

        let elsewhere = AreaCode::parse("WK091733").unwrap();
        let nothing = reissue_packets(anew, &order.campaign, elsewhere).await;
        assert!(matches!(nothing, Err(MakePacketsError::NothingUnused)));
    }
}
