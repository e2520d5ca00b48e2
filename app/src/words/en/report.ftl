# Is something wrong here?

report-title = What is wrong?
report-title-of = What is wrong about { $name }?
report-error-title = Error: { $title }
report-back = Back to { $name }
report-wrong = Choose what is wrong
report-wrong-hint = You may choose more than one.
report-remark = What should it be?
report-remark-hint = You may leave this empty. Please do not write names or telephone numbers of people. At most { $most } characters.
report-send = Send
report-nobody = We do not ask who you are. So you will not get an answer. We erase what you sent after { $days } days.
report-thanks = Thank you
report-thanks-text = We have your message. Somebody at the municipality will check it.
report-again = Is something else wrong?

## Errors
error-summary = Something is not right yet
error-nothing-chosen = Choose what is wrong
error-nothing-said = Write what is different
error-remark-long = Make your text shorter. { $most } characters fit. You wrote { $length }.
error-remark-unreadable = We cannot read your text. Please write it again.
