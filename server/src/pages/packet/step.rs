//! What the forms of both sides of a handover send.
use super::told::Tap;
use usecases::packet_step::StepForm;

/// Reads it. Of who sent it only the wijk that they chose goes along.
pub(super) fn step(tap: &Tap) -> StepForm {
    StepForm {
        code: tap.held.code,
        step: tap.step(),
        district: tap.form.visit.asked.district,
        form_key: tap.form.field("form_key").to_owned(),
    }
}
