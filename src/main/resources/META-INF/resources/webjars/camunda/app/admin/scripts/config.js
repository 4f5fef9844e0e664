export default {
	app: { name: "Admin", vendor: "Almanac" },
	customScripts: ["scripts/almanac.js"],
	assignProcessInstanceIdToTaskComment: true,
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
