import "../../../../almanac-login.js";
import "../../../../almanac-webapps.js";

export default {
	app: { name: "Welcome", vendor: "Almanac" },
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
