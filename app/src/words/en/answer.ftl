# The answer: where to start, and what comes after.

answer-title = This is how you can go on
answer-paper-title = A helping hand
answer-back = Previous question
answer-chosen = You chose:
answer-unsure = You do not know yet what it is about. That is fine: somebody will listen to you first.
answer-lives = You live in
answer-change = Change your answers
answer-call = Call { $name }: { $phone }
answer-begin = You can also do this right away
answer-steps = After that, step by step
answer-unconfirmed = This still has to be checked.
answer-bring = What to bring
answer-bring-all = Is something missing? Come anyway.
answer-parties = Who does what?
answer-nothing = Is your question not here?
answer-nothing-text = Your contact person will look further with you. You can also tell us which help is missing here. We do not ask who you are.
answer-nothing-tell = Tell us what is missing
answer-qr = QR code with the address of this page
answer-qr-text = Point the camera of your telephone at this. Then you will see this page on your telephone.
answer-careful = Your answers are in the address of this page. Only share it with somebody you trust.
