(function () {
  "use strict";
  var doc = document, all = function (selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); };

  // A link into a folded list unfolds it.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1)), target = id && doc.getElementById(id);
    if (!target) return;
    for (var node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);

  all(".scripted").forEach(function (one) { one.hidden = false; });

  // Columns of numbers and words are sorted by their heads.
  function value(row, column) {
    var cell = row.cells[column], given = cell.getAttribute("data-v");
    if (given !== null) return given === "" ? -1 : parseFloat(given);
    return cell.textContent.trim();
  }
  all("table.sortable").forEach(function (table) {
    all("thead th", table).forEach(function (head, column) {
      var button = doc.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending", body = table.tBodies[0];
        all("thead th", table).forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        Array.prototype.slice.call(body.rows).map(function (row, place) { return [value(row, column), place, row]; }).sort(function (a, b) {
          var order = typeof a[0] === "number" && typeof b[0] === "number" ? a[0] - b[0] : String(a[0]).localeCompare(String(b[0]), doc.documentElement.lang);
          return (up ? order : -order) || a[1] - b[1];
        }).forEach(function (one) { body.appendChild(one[2]); });
      });
    });
  });

  // Findings are filtered by severity and searched by any word in them.
  var tools = doc.querySelector(".tools");
  if (tools) {
    var search = doc.getElementById("search"), severity = doc.getElementById("severity"), count = doc.getElementById("count");
    var entries = all(".entry"), items = all("[data-item]"), blocks = all("details.block"), text = null;
    tools.hidden = false;
    var filter = function () {
      var word = search.value.trim().toLowerCase(), level = severity.value, some = 0;
      if (word && !text) text = entries.map(function (one) { return ((one.closest("[data-item]") || one).textContent).toLowerCase(); });
      entries.forEach(function (one, place) {
        var fits = (!level || one.classList.contains(level)) && (!word || text[place].indexOf(word) >= 0);
        one.hidden = !fits;
        if (fits) some += 1;
      });
      items.forEach(function (item) {
        var own = item.getElementsByClassName("entry");
        var fits = own.length ? Array.prototype.some.call(own, function (one) { return !one.hidden; })
          : !level && (!word || item.textContent.toLowerCase().indexOf(word) >= 0);
        item.hidden = !fits;
      });
      blocks.forEach(function (block) {
        block.hidden = (word || level) && !block.querySelector("[data-item]:not([hidden])");
        if (word && !block.hidden) block.open = true;
      });
      count.textContent = count.getAttribute("data-text").replace("{some}", some).replace("{total}", entries.length);
    };
    var timer;
    search.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(filter, 150); });
    severity.addEventListener("change", filter);
    all("button[data-open]", tools).forEach(function (button) {
      button.addEventListener("click", function () {
        all("details").forEach(function (one) { one.open = button.getAttribute("data-open") === "1"; });
      });
    });
    count.textContent = count.getAttribute("data-text").replace("{some}", entries.length).replace("{total}", entries.length);
  }
  reveal();
})();
