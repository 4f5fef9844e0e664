import '../../../../almanac-login.js';

export default {};
