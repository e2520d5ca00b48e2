# When a request does not succeed.

notice-start = To the start page
notice-other-site-title = We could not accept this
notice-other-site-text = Your form did not come from our own site. Nothing was saved. Open the page again and fill it in once more.
notice-not-read-title = We do not understand this question
notice-not-read-text = The address or the form is not right. Nothing was saved. Go to the start page and begin there again.
notice-too-large-title = Your text is too long
notice-too-large-text = Nothing was saved. Go back, make your text shorter and send the form again.
notice-too-many-title = Please wait a moment
notice-too-many-text = Many forms are coming from your internet connection. This form was not saved. Go back and try again in a minute.
notice-broken-title = Something went wrong on our side
notice-broken-text = It is not your fault. Please try again in a minute.
notice-busy-title = It is very busy now
notice-busy-text = Please wait a moment and try again in a minute.
notice-districts = See every neighbourhood
notice-unknown-district-title = We do not know this neighbourhood
notice-unknown-district-text = Choose your neighbourhood from the list. Nothing was saved.
notice-packet = Read about the packet
notice-too-many-codes-title = Wait a little with codes
notice-too-many-codes-text = Too many wrong codes were typed. Wait a few minutes and try again then. You can always give a packet away, without a code too.
