# For who is not safe at home. No question, no counting. The tab does not say what it is about.

unsafe-document-title = Information
unsafe-leave = Leave this page quickly
unsafe-leave-text = You will see the weather.
unsafe-title = Are you not safe at home?
unsafe-lead = You do not have to solve this alone. You can call, also when you are not sure.
unsafe-now = Are you in danger now?
unsafe-now-text = Then call 112 right away.
unsafe-lines = These people listen
unsafe-call = Call { $phone }
unsafe-history = Afterwards, erase the history of your phone or computer, and the list of calls too.
unsafe-nothing = We ask you nothing here and count nothing.
unsafe-none = Or go to a place where people are. Ask there if you may use the telephone.
