//! What every tap on a packet shares: reading its form, and the answer when it does not count.
use super::found::{found, held, private, unavailable, unknown};
use crate::{
    pages::{choose_district::see_other, form::Form, show::in_turn},
    security::guesses::Asker,
    startup::House,
};
use app::{
    render::{self, CodeRefusal, HeldPacket},
    routes::Route,
};
use axum::{
    body::Body,
    extract::{Path, Request},
    http::{HeaderValue, Response},
};
use domain::packet::{Packet, StepRefusal};
use std::sync::Arc;
use usecases::packet_step::PacketRefusal;

/// A tap: its form, who sent it, and the packet that its code found.
pub(super) struct Tap {
    pub(super) form: Form,
    pub(super) held: HeldPacket,
    asker: Asker,
}

impl Tap {
    /// Reads a tap, or gives the page that says why not. A wrong code is counted here, as when it is looked at.
    pub(super) async fn read(
        house: &Arc<House>,
        code: Path<String>,
        request: Request,
    ) -> Result<Self, Box<Response<Body>>> {
        let asker = house.guesses.asker(&request);
        let form = Form::read(house, request).await?;
        let held = found(house, &form.visit, asker, &code).await?;
        Ok(Self { form, held, asker })
    }

    /// The step that the form carries; 0 when it lost it, which no packet takes.
    pub(super) fn step(&self) -> u16 {
        self.form.field("stap").parse().unwrap_or_default()
    }

    /// Leads on with GET to a page in the language of the form.
    pub(super) fn leads_to(&self, route: &Route) -> Response<Body> {
        let to = route.href(self.form.visit.asked.language);
        private(see_other(
            HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/zaadje")),
        ))
    }

    /// The page for a tap that does not count: the packet as it is now, with its doors, and why.
    pub(super) async fn refused(self, house: &Arc<House>, refusal: PacketRefusal) -> Response<Body> {
        let late = |packet: Packet, why| (held(house, self.held.code, packet), why);
        let (held, why) = match refusal {
            PacketRefusal::SomebodyWasFirst(packet) => late(packet, StepRefusal::SomebodyWasFirst),
            PacketRefusal::Worn(packet) => late(packet, StepRefusal::Worn),
            // Its code was revoked since it was looked up.
            PacketRefusal::Unknown => {
                house.guesses.count_wrong(self.asker);
                let code = self.held.code.canonical();
                return unknown(house, &self.form.visit, &code, CodeRefusal::Unknown);
            }
            PacketRefusal::Unavailable(error) => return unavailable(house, &self.form.visit, &error),
        };
        let draw = move |context: &_| render::scanned_packet(&held, Some(why), context);
        private(in_turn(house, &self.form.visit, draw).await)
    }
}
