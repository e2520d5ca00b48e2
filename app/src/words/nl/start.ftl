# De startpagina.

start-title = Er is altijd iemand in de buurt
start-lead = Buurtboom helpt u mensen te ontmoeten. U vindt hier ook wie u kan helpen. U hoeft zich niet aan te melden.
