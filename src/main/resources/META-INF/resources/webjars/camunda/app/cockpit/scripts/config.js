import "../../../../almanac-login.js";
import "./almanac.js";

export default {
	app: { name: "Cockpit", vendor: "Almanac" },
	disableWelcomeMessage: true,
	locales: { availableLocales: ["en", "de"], fallbackLocale: "en" }
};
