// "Snel weg": takes the place of this page in the history, so that Back does not lead here. Without script it is a link.
for (const link of document.querySelectorAll("a[data-weg]")) {
  link.onclick = (event) => {
    event.preventDefault();
    location.replace(link.href);
  };
}
