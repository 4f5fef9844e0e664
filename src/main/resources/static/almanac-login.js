// The engine's webapps know a login of their own, which stays closed: whoever is sent there comes to ours.
(function () {
  'use strict';

  function lead() {
    if (location.hash.startsWith('#/login')) {
      location.replace(new URL('../../../../login', location.href.split('#')[0]).href);
    }
  }

  window.addEventListener('hashchange', lead);
  lead();
})();
