import "../../../../almanac-login.js";
import "../../../../almanac-webapps.js";

export default {
	app: { name: "Tasklist", vendor: "Almanac" },
	assignProcessInstanceIdToTaskComment: true,
	shortcuts: {
		claimTask: { key: "ctrl+alt+c", description: "take the open task" },
		focusFilter: { key: "ctrl+shift+f", description: "go to the first filter" },
		focusList: { key: "ctrl+alt+l", description: "go to the first task" },
		focusForm: { key: "ctrl+alt+f", description: "go to the first field of the form" },
		startProcess: { key: "ctrl+alt+p", description: "start a process" }
	},
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
