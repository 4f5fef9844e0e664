"use strict";

// A way back to the pages of Almanac, in the bar of every webapp.
const back = document.createElement("a");
back.href = "/";
back.className = "almanac-back";
back.textContent = "← My work";
document.body.append(back);
