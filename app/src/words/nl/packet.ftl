# Het zakje met zaadjes.

packet-title = Een zakje met zaadjes
packet-lead = In het zakje zitten zaadjes van bloemen. U geeft het aan iemand bij u in de buurt. Zo begint een praatje.
packet-description = Wat u kunt doen met een zakje bloemzaadjes: iemand ontmoeten in de buurt.
packet-how = Zo werkt het
packet-step-give = Geef het zakje aan iemand die u tegenkomt. Een buurvrouw, de man van de hoek, iemand die nieuw is.
packet-step-sow = Zaai de bloemen samen, of ieder voor zich. In een tuin, in een pot, bij de voordeur.
packet-step-meet = Drink samen koffie op een plek in de buurt.
packet-where = Kies een plek
packet-code = Nu nog zonder code
packet-code-text = De zakjes met een eigen code zijn er nog niet. U kunt hier dus nog geen code invullen. Een zakje weggeven kan altijd.
