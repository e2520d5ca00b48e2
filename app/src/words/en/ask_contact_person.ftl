# Ask to be called back, and walk along with me.

ask-call-back = Ask { $name } to call you back
ask-walk-along = Ask { $name } to walk along with you
ask-walk-along-text = { $name } does not come to your home. Together you agree where you meet.
ask-instead-call = Would you rather be called? You can.
ask-instead-walk = Would you rather go somewhere together? You can.
ask-back = Back to { $name }
ask-first-name = What may we call you?
ask-first-name-hint = Your first name is enough.
ask-reach = How can we reach you?
ask-reach-hint = Write a telephone number or an e-mail address.
ask-why = What is it about?
ask-why-hint = You may leave this empty. Please do not write names of others. At most { $most } characters.
ask-message = May we leave a message?
ask-message-hint = Do others hear your messages too? Then do not tick this.
ask-message-yes = Yes, you may
ask-kept = Do you have an answer? Then we erase what you sent. After { $days } days we always erase it.
ask-kept-more = Read what we keep of you
ask-send = Send
ask-thanks = Thank you
ask-thanks-text =
    { $days ->
        [one] You will hear from { $name } within { $days } working day.
       *[other] You will hear from { $name } within { $days } working days.
    }
ask-thanks-away = { $name } and { $other } are away today. You will hear from them as soon as one of them is back.
ask-thanks-wait = Can you not wait? Then call { $phone }.

## Errors
error-first-name-empty = Write what we may call you
error-first-name-long = Make the name shorter. { $most } characters fit.
error-first-name-unreadable = We cannot read the name. Please write it again.
error-reach-empty = Write a telephone number or an e-mail address
error-reach-phone = This telephone number is not right. Write all 10 digits.
error-reach-email = This e-mail address is not right. It needs an @, and a dot after it.
