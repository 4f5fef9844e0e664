"use strict";

// A way back to the pages of Almanac, in the bar of every webapp.
const back = document.createElement("a");
back.href = "/";
back.className = "almanac-back";
back.textContent = "← My work";
document.body.append(back);

// The notice about another product is nobody's business here.
new MutationObserver(() => {
	for (const link of document.querySelectorAll("a[href*='migrat']")) {
		link.closest("[class*='banner'], [class*='migration'], [role='alert'], div")?.classList.add("almanac-hidden");
	}
}).observe(document.body, { childList: true, subtree: true });
