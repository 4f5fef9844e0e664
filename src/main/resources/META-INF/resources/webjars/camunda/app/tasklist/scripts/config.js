export default {
	app: { name: "Almanac", vendor: "" },
	customScripts: ["scripts/almanac"],
	assignProcessInstanceIdToTaskComment: true,
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
