//! Which packet a code means.
use crate::{
    pages::{
        asked::Visit,
        notice::{Notice, notice},
        private::keep_private,
        show::packed,
    },
    security::guesses::Asker,
    startup::House,
};
use app::{
    render::{self, CodeForm, CodeRefusal, HeldPacket},
    routes::Route,
};
use axum::{body::Body, http::Response};
use domain::packet::{Packet, PacketCode};
use usecases::{find_packet::find_packet, ports::StoreError};

/// The packet with this code, or the page that says what to do. Whether a code never was, or was revoked, nobody can tell from
/// the page; one that cannot be a code is not looked up.
pub(super) async fn found(
    house: &House,
    visit: &Visit,
    asker: Asker,
    code: &str,
) -> Result<HeldPacket, Box<Response<Body>>> {
    let refuse = |refusal| Box::new(unknown(house, visit, code, refusal));
    let parsed = match PacketCode::parse(code) {
        Ok(parsed) => parsed,
        Err(fault) => return Err(refuse(CodeRefusal::Fault(fault))),
    };
    if !house.guesses.allows(asker) {
        return Err(Box::new(private(notice(
            Notice::TooManyCodes,
            &visit.context(house),
        ))));
    }
    match find_packet(house.packets.as_ref(), house.secrets.as_ref(), parsed).await {
        Ok(Some(packet)) => Ok(held(house, parsed, packet)),
        Ok(None) => {
            house.guesses.count_wrong(asker);
            Err(refuse(CodeRefusal::Unknown))
        }
        Err(error) => Err(Box::new(unavailable(house, visit, &error))),
    }
}

/// A packet with the code that found it, and a fresh key for its forms.
pub(super) fn held(house: &House, code: PacketCode, packet: Packet) -> HeldPacket {
    HeldPacket {
        code,
        packet,
        form_key: house.ids.new_id(),
    }
}

/// The page for a code that leads to no packet, with the field to type it again. At an address nothing is to be mended: whatever
/// is wrong with the code in it, there is no such page.
pub(super) fn unknown(house: &House, visit: &Visit, code: &str, refusal: CodeRefusal) -> Response<Body> {
    let form = CodeForm {
        typed: code.to_owned(),
        refusal: Some(refusal),
    };
    let mut rendered = render::packet_code(&form, &visit.context(house));
    if visit.asked.route != Route::Packet {
        rendered.status = 404;
    }
    private(packed(rendered, visit.asked.encoding))
}

/// The store does not answer. The code is not written down.
pub(super) fn unavailable(house: &House, visit: &Visit, error: &StoreError) -> Response<Body> {
    tracing::error!(%error, "a packet could not be read or kept");
    private(notice(Notice::Busy, &visit.context(house)))
}

/// An answer at an address that holds a code, whatever it says.
pub(super) fn private(mut answer: Response<Body>) -> Response<Body> {
    keep_private(&Route::ScannedPacket(String::new()), answer.headers_mut());
    answer
}
