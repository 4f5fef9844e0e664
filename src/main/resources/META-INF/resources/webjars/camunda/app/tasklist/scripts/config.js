export default {
	app: { name: "Tasklist", vendor: "Almanac" },
	customScripts: ["scripts/almanac.js"],
	assignProcessInstanceIdToTaskComment: true,
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
