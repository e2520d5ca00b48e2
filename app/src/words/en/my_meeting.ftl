# Your own page: how it stands with your meeting.

my-name = Here you are called { $nickname }.

## Looking
my-looking = We are looking for somebody for you
my-looking-text = Every evening we see who fits together. Look at this page again tomorrow evening.
my-looking-called-off = This time it does not go ahead. That is not because of you. We keep looking.
my-looking-now = Would you rather go sooner? At many places you can just walk in.
my-looking-places = See the places

## There is somebody
my-invited = There is somebody
my-invited-table = There is a seat at the table
my-time = { $day } at { $time }
my-host = welcomes you and knows about it.
my-with-one = You meet one other person from the neighbourhood.
my-with-few = You sit at a table with { $count } others.
my-with-host = You join the table. There are others too.
my-shared-one = You both like this:
my-shared-few = You all like this:
my-language-one = You both speak { $language }.
my-language-few = You all speak { $language }.
my-question = Does that suit you?
my-yes = Yes, that suits me
my-no = No, rather not
my-no-fine = No is fine. We tell nobody.
my-answer-by = You can answer until { $time }.

## You said yes
my-waiting = You said yes
my-waiting-text = Now we wait for an answer. By { $time } you read here whether it goes ahead.
my-waiting-no = Rather not after all

## The meeting
my-agreed = Your meeting is set
my-agreed-one = You meet { $nickname }.
my-agreed-few = You meet { $nicknames }.
my-agreed-flower = Your flower: { $flower }
my-agreed-flower-text = Print this flower, or show it on your phone. That is how you recognise each other.
my-agreed-calendar = Put it in my calendar
my-agreed-not = Can you not come after all? Say so here. We do not tell why.
my-agreed-cancel = I cannot come after all

## Met
my-met = Good that you went
my-met-text = Would you like to meet somebody again? Then we look on.
my-again = Look for somebody again

## Not this time, stopped
my-lapsed = We are not looking now
my-lapsed-text = We heard nothing from you for a while. That does not matter. One press of the button, and we look again.
my-stopped = You have stopped
my-stopped-text = We stop looking. We tell nobody. You can always begin again later.
my-until = Everything on this page is gone on { $date }.

## After this
my-rest = What else you can do
my-messages = You get a message when there is news.
my-messages-stop = Send me no messages any more
my-change = Change what you chose
my-stop = Stop looking
my-erase = Erase everything now
my-erase-question = Do you want to erase everything?
my-erase-text = Then everything about you here is gone at once. This page too. We cannot bring it back.
my-erase-meeting = Did you have a meeting? Then you do not come. We do not tell why.
my-erase-yes = Yes, erase everything
my-erase-no = No, go back
my-erased = Everything is erased
my-erased-text = We know nothing about you any more. You can always begin again.

## Not good?
my-trouble = Is something not good?
my-trouble-who = Who is it about?
my-trouble-what = What happened?
my-block = Never together again
my-block-text = We never invite you together again. The other person does not hear this.
my-report = Tell the municipality
my-report-text = Then also choose what happened. It does not say who tells it.
my-trouble-now = Are you not safe?
my-trouble-talk = Talk about it with somebody
error-no-reason = Choose what happened
error-no-guest = Choose who it is about

## What just happened
said-no = That is fine. We tell nobody. We keep looking.
said-blocked = Good. We do not invite you together any more.
said-reported = Thank you. The municipality looks at it. You are not invited together any more.
said-changed = This is saved.
said-no-messages = Good. You get no messages any more.
said-late = Something had just changed. This is how it stands now.
said-agreed = The meeting is set already. Can you not come after all? Then say so below.

## Your link
my-link = Keep this link
my-link-text = This link always brings you back to this page. Print it, or take a picture of it. Share it with nobody.
my-link-qr = QR code with the address of your page
my-link-once = We cannot send you the link again. On this device you come back without the link too.
my-link-only = We cannot send you the link again.
my-forget = Forget this page on this device
my-forget-text = Do others use this device too? Then keep the link first.

## There is nothing any more
my-none = This page is not there any more
my-none-text = Perhaps everything was erased, or the address is not quite right. You can always begin again.
my-none-begin = Meet somebody

## In the calendar
my-calendar-title = Coffee in the neighbourhood
my-calendar-text = Somebody waits for you. Your flower: { $flower }.
