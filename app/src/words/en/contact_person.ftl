# The contact persons: all districts in a list, and a page for each.

contact-persons-title = Who is your contact person?
contact-persons-lead = Every district has one familiar face. They listen, think along and walk along.
contact-persons-list = By district
contact-persons-description = All contact persons of the municipality, by district.
contact-persons-line = { $name }. { $hours }.
contact-none-title = There is no contact person yet
contact-none-text = We do not know yet who helps you here. Until then { $municipality } helps you.
contact-none-help = Who can help you now?
contact-person-title = Your contact person in { $district }
contact-person-all = All contact persons
contact-person-description = Who helps you in { $district }, when you can call and where you can drop in.
contact-person-does = What does { $name } do?
contact-person-does-listen = Listen, and explain who does what.
contact-person-does-call = Make a call together with you.
contact-person-does-walk = Walk along with you the first time.
contact-person-does-ask = Ask later whether it worked.
contact-person-not = { $name } does not decide about your request. And never asks for money, keys or passwords.
contact-person-else = When { $name } is away
contact-person-stand-in = Then { $other } helps you.
contact-person-away = { $name } is away from { $from } to { $until }.
contact-person-away-day = { $name } is away on { $day }.
contact-person-spot = You can drop in here
contact-person-mail = You can also send an e-mail.
contact-person-guide = Print the booklet of your district
