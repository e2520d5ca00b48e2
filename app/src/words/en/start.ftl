# The start page.

start-title = There is always somebody nearby
start-lead = Buurtboom helps you to meet people. You also find out who can help you. You do not have to sign up.
