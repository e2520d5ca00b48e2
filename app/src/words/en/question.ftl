# The questions: one on a page, at most five.

question-back = Back
question-first = Question 1 of at most { $most }
question-number = Question { $number } of { $all }
question-next = Next
question-skip = I do not know
question-not-kept = We do not keep your answers. They are only in the address of this page.
question-unsafe = Are you not safe at home?

## The five questions
question-topics = What is it about?
question-topics-hint = You may choose more than one.
question-topics-unsure = I do not know
question-topics-unsure-more = Then somebody will listen to you first.
question-district = In which district do you live?
question-district-hint = So that we know who is near you.
question-district-none = Choose your district
question-needs = What fits you best?
question-needs-hint = You may choose more than one. Does nothing fit? Then choose “Something else”.
question-needs-other = Something else
question-urgent = Is it urgent?
question-urgent-hint = Choose what is happening to you. Can it wait? Then choose nothing and go on.
question-markers = Does this also apply?
question-markers-why = We ask this to know who should keep the overview. You do not have to choose anything. Only you see your answer.

## Errors
error-no-topic = Choose what it is about, or choose “I do not know”
error-no-district = Choose your district
