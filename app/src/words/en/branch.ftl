# A branch: what it is about, who helps, step by step.

branch-urgent = Can it not wait?
branch-urgent-step = Begin at step { $number }
branch-asks = What we often hear
branch-question = Choose what fits you
branch-steps = Step by step
branch-step-person = Your contact person, or a neighbour
branch-step-law = The law says so: { $law }.
branch-also = Here is help too
branch-no-leaves = On this branch there is no help in your neighbourhood yet. Begin with your contact person.
branch-lead = Who keeps the overview?
branch-lead-person = Your contact person
branch-lead-why = Why they?
branch-lead-stand-in = Are they away?
branch-lead-stand-in-party = Then this party helps:
branch-lead-stand-in-person = Then the contact person of a neighbourhood beside yours helps.
branch-lead-stand-in-named = Then { $name } helps.
branch-person = Begin with a face that you know
branch-person-text = Every neighbourhood has a trusted face. Choose yours to see who.
branch-map = Places to walk into
