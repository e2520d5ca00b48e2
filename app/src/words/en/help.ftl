# Who can help you now.

help-title = Who can help you?
help-lead = Call somebody, or walk into a place. You do not need to know whom to ask for.
help-description = Who can help you in your municipality, and how to reach them.
help-now = Can it not wait?
help-112 = Is there danger? Does every second count? Call 112.
help-113 = Do you think of suicide? Talking helps. Call 113, day and night. Or call { $phone }, free of charge.
help-spots = Walk into a place
help-spots-text = These places have a host. They listen to you and think along with you.
help-spots-all = All places on the map
help-municipality = Call your municipality
help-municipality-text = Call { $municipality } when you do not know who can help. Say what it is about. Ask who works in your district.
help-municipality-find = You find the number on the website of your municipality.
help-doctor = Call your family doctor
help-doctor-text = Do you not feel well? Have you been feeling down for long? Call your own family doctor. You find the number at the practice where you are registered.
help-doctor-closed = Is the practice closed and can it not wait? Call your doctor's number all the same. You will hear whom to call.
