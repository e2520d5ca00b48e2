# Meeting somebody: five questions, one a page.

seek-description = Five short questions. Then we look for somebody near you to have coffee with.
seek-not-kept = We keep nothing yet. We only do so when you press “{ $send }” on the last page.

## 1: where you live
seek-area = Where do you live?
seek-area-hint = Then we look for places that you can walk to. We do not need to know your street.
seek-area-none = Choose your district or neighbourhood
seek-area-whole = { $district }, whole district
seek-own-page = Somebody is looking already on this device. Is that you?
seek-own-page-link = Go to your page
seek-how-it-goes = Feel like a coffee with somebody?
seek-how-choose = You choose when you can come, and what you like to do.
seek-how-find = We look for somebody near you.
seek-how-meet = Does it suit you? Then you meet at a place where there is a host.

## 2: when
seek-when = When can you come?
seek-when-hint = Choose everything that suits you. There is always a host at these moments.
seek-when-place = { $place }, { $street }.
seek-when-next = The next time is { $date }.
seek-when-step-free = No steps.
seek-when-unknown = Time not known yet
seek-when-more =
    { $count ->
        [one] { $count } more moment, a little further away
       *[other] { $count } more moments, a little further away
    }
seek-far-hint = There is nothing near you yet that you can walk to. These moments are the nearest. Perhaps you can go there by bus or by bicycle.
seek-steps = Do you want to get in without steps or stairs?
seek-step-free = Only places without steps

## 3: what you like
seek-likes = What do you like to do?
seek-likes-hint = Choose at most { $most }. Then you have something to talk about at once. Choosing nothing is fine too.

## 4: languages and company
seek-how = How do you like to talk?
seek-languages = Which languages do you speak?
seek-languages-more = More languages
seek-company = With how many people?

## 5: a nickname, and what we keep
seek-name = What may we call you?
seek-name-hint = Choose a nickname. We do not need to know your own name.
seek-name-others = Other names
seek-summary = Is this right?
seek-moment-at = { $when }, { $place }
seek-nothing = Nothing chosen
seek-change = Change
seek-kept = This is what we keep
seek-mail = Your e-mail address (you need not)
seek-mail-hint = Then we send you a message when there is news. We erase the address together with everything about you.
seek-mail-kept = You get a message already when there is news. Do you fill in another address? Then we erase the old one.
seek-mail-stop = Do you want no messages any more?
seek-kept-what-mail = What stands above. Also your e-mail address, if you fill it in. No name, no home address, no telephone number.
seek-kept-what = What stands above. No name, no address, no telephone number.
seek-kept-who = Whoever you meet sees your nickname only. So does the host.
seek-kept-how-long = Did you meet somebody, or do you stop? Everything is gone after { $days } days. You can always erase it sooner.
seek-kept-at-most = Do we hear nothing from you for { $days } days? Then we stop looking.
seek-kept-cookie = A cookie remembers on your phone or computer which page is yours.
seek-kept-more = Read what we keep about you
seek-send = Find somebody
seek-send-change = Save this

## There is nothing near
seek-nowhere = There is nothing near you yet
seek-nowhere-text = There are no regular moments with a host yet. This you can do.
seek-nowhere-further = Drop in yourself
seek-nowhere-further-text = You are welcome at these places. You do not have to sign up.
seek-nowhere-person = Somebody who thinks along with you
seek-nowhere-person-text = { $name } knows the neighbourhood and what there is.
seek-nowhere-help-text = Call or ask. There is always somebody who shows you the way.
seek-nowhere-person-link = Ask
seek-nowhere-places = See all places
seek-nowhere-other = Choose another neighbourhood

## Errors
error-no-area = Choose your district or neighbourhood
error-no-moment = Choose a moment when you can come
error-unknown-moment = One of your moments is not there any more. Choose again when you can come.
error-moment-steps = Not every place that you chose is without steps. Choose another one, or take that tick away.
error-unknown-step-free = Choose whether you only want a place without steps
error-many-interests = Choose at most { $most }. Take one or more away.
error-unknown-interest = Choose from the things on this page
error-no-language = Choose a language that you speak
error-no-company = Choose with how many people
error-no-nickname = Choose a nickname
error-wrong-email = Write your e-mail address like this: name@example.nl
