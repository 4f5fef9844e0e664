"use strict";

// What a form holds now, without the files that were chosen but not attached, sent as the form itself is sent.
function typed(form) {
	const data = new FormData(form);
	for (const file of form.querySelectorAll("input[type=file]")) {
		data.delete(file.name);
	}
	return form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
}

// Asks the server again which questions apply when an answer changes that others depend on.
document.addEventListener("change", async (event) => {
	const form = event.target.closest("form[data-questions]");
	if (!form || !event.target.matches("select, input[type=radio], input[type=checkbox]")) {
		return;
	}
	const answer = await fetch(form.dataset.questions, { method: "POST", body: typed(form), headers: { "X-Requested-With": "fetch" } });
	if (!answer.ok) {
		return;
	}
	const page = new DOMParser().parseFromString(await answer.text(), "text/html");
	const fresh = page.querySelector("#questions");
	const questions = document.querySelector("#questions");
	if (!fresh || !questions || fresh.dataset.hidden === questions.dataset.hidden) {
		return;
	}
	keepTyped(questions, fresh);
	const focused = document.activeElement?.id;
	questions.replaceWith(fresh);
	if (focused) {
		document.getElementById(focused)?.focus();
	}
});

// What was typed or chosen while the answer was on its way stays.
function keepTyped(from, to) {
	for (const old of from.querySelectorAll("input[id], select[id], textarea[id]")) {
		const now = to.querySelector("#" + CSS.escape(old.id));
		if (now && old.type === "file") {
			now.replaceWith(old);
		}
		else if (now) {
			now.value = old.value;
			now.checked = old.checked;
		}
	}
}

// Keeps a draft on the server while somebody types.
const draft = document.querySelector("form[data-draft]");
let changed = false;
let keeping = null;
let later = null;

function keepDraft(options = {}) {
	clearTimeout(later);
	later = null;
	if (!changed || draft.dataset.sent) {
		return;
	}
	if (keeping) {
		keeping.then(() => keepDraft());
		return;
	}
	changed = false;
	const data = typed(draft);
	data.set("save", "yes");
	const said = document.getElementById("draft-kept");
	keeping = fetch(draft.action, { method: "POST", body: data, headers: { "X-Requested-With": "fetch" }, redirect: "error", ...options })
		.then(async (answer) => {
			changed ||= !answer.ok;
			said.textContent = answer.ok ? await answer.text() : answer.status === 403 ? said.dataset.ended : said.dataset.failed;
		})
		.catch(() => {
			changed = true;
			said.textContent = said.dataset.failed;
		})
		.then(() => {
			keeping = null;
		});
}

if (draft) {
	draft.addEventListener("input", (event) => {
		if (event.target.type !== "file") {
			changed = true;
			later ??= setTimeout(keepDraft, 20000);
		}
	});
	draft.addEventListener("change", () => keepDraft());
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "hidden") {
			keepDraft({ keepalive: true });
		}
	});
}

// Files are dropped onto their field; dropped beside it they would replace the page and what was typed.
draft?.classList.add("ready");

function dropping(event) {
	const files = draft && event.dataTransfer?.types.includes("Files");
	const field = files ? event.target.closest?.("[data-drop]") : null;
	if (files) {
		event.preventDefault();
		event.dataTransfer.dropEffect = field ? "copy" : "none";
	}
	document.querySelectorAll(".dropping").forEach((other) => other !== field && other.classList.remove("dropping"));
	return field;
}

document.addEventListener("dragover", (event) => dropping(event)?.classList.add("dropping"));
document.addEventListener("dragleave", (event) => !event.relatedTarget && dropping(event)?.classList.remove("dropping"));
document.addEventListener("drop", (event) => {
	const field = dropping(event);
	if (field && event.dataTransfer.files.length > 0) {
		field.classList.remove("dropping");
		field.querySelector("input[type=file]").files = event.dataTransfer.files;
		draft.requestSubmit(field.querySelector("button[formaction$='/" + field.id + "']"));
	}
});

// A second click on the same button sends nothing twice, and nothing overtakes a draft.
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (form.dataset.sent) {
		event.preventDefault();
	}
	else if (form === draft && keeping) {
		event.preventDefault();
		form.dataset.sent = "waiting";
		Promise.race([keeping, new Promise((over) => setTimeout(over, 5000))]).then(() => {
			delete form.dataset.sent;
			keeping = null;
			form.requestSubmit(event.submitter);
		});
	}
	else {
		form.dataset.sent = "yes";
	}
});

window.addEventListener("pageshow", () => {
	document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

document.querySelector(".summary")?.focus();

// The viewer writes styles into HTML, which the policy refuses. Set by script they are allowed.
function styleByScript() {
	const html = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
	Object.defineProperty(Element.prototype, "innerHTML", {
		...html,
		set(text) {
			html.set.call(this, String(text ?? "").replaceAll(' style="', ' data-style="'));
			for (const element of this.querySelectorAll("[data-style]")) {
				element.style.cssText = element.dataset.style;
				delete element.dataset.style;
			}
		}
	});
}

// Draws the model of a run and marks where it stands.
window.addEventListener("load", async () => {
	const diagram = document.querySelector("[data-model]");
	if (!diagram || !window.BpmnJS) {
		return;
	}
	const xml = await (await fetch(diagram.dataset.model)).text();
	styleByScript();
	const viewer = new window.BpmnJS({ container: diagram });
	await viewer.importXML(xml);
	const canvas = viewer.get("canvas");
	const registry = viewer.get("elementRegistry");
	const mark = (ids, name) => ids.split(" ").filter((id) => id && registry.get(id)).forEach((id) => canvas.addMarker(id, name));
	canvas.zoom("fit-viewport");
	mark(diagram.dataset.walked ?? "", "walked");
	mark(diagram.dataset.current ?? "", "current");
});
