// Stands only on pages whose visitor has allowed something, and loads that and nothing else. Google's "basic consent mode":
// before the choice there is no tag, and with it the tag hears first what was allowed.
(() => {
  const said = document.currentScript.dataset;
  const sixMonths = 182 * 24 * 60 * 60;

  window.dataLayer = window.dataLayer || [];
  function gtag() {
    window.dataLayer.push(arguments);
  }

  function load(address) {
    return new Promise((loaded, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.async = true;
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  const ADVERTISING = {
    granted: { ad_storage: 'granted', ad_user_data: 'granted' },
    denied: { ad_storage: 'denied', ad_user_data: 'denied' },
  };

  gtag('consent', 'default', {
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
  });
  gtag('consent', 'update', {
    ...(said.measurement && { analytics_storage: 'granted' }),
    ...(said.publisher && !said.platformScript && ADVERTISING.granted),
  });

  if (said.measurement) {
    gtag('js', new Date());
    gtag('config', said.measurement, {
      // Without what stands behind the question mark: that may be words of the visitor's own.
      page_location: location.origin + location.pathname,
      page_referrer: '',
      // On this host alone, so that withdrawing can delete it, and no longer than the choice itself.
      cookie_domain: 'none',
      cookie_expires: sixMonths,
      cookie_flags: 'SameSite=Lax',
      allow_google_signals: false,
      allow_ad_personalization_signals: false,
    });
    load(`${said.measurementScript}?id=${encodeURIComponent(said.measurement)}`).catch(() => {});
  }

  if (said.publisher) {
    const advertisements = (window.adsbygoogle = window.adsbygoogle || []);
    advertisements.requestNonPersonalizedAds = 1;
    document.querySelectorAll('ins.adsbygoogle').forEach(() => advertisements.push({}));
    let begun = false;
    const advertise = () => {
      begun = true;
      load(`${said.advertisingScript}?client=${encodeURIComponent(said.publisher)}`).catch(() => {});
    };
    if (said.platformScript) {
      // Where a consent platform is needed, there is no advertising without its word.
      load(said.platformScript)
        .then(() => listen(() => begun, advertise))
        .catch(() => {});
    } else {
      advertise();
    }
  }

  // The Transparency and Consent Framework: the platform tells what a visitor has decided, now or some time ago, and
  // again whenever that changes.
  function listen(begun, advertise) {
    if (typeof window.__tcfapi !== 'function') {
      return;
    }
    window.__tcfapi('addEventListener', 2, (word, known) => {
      if (!known || !['tcloaded', 'useractioncomplete'].includes(word.eventStatus)) {
        return;
      }
      if (allows(word) && !begun()) {
        gtag('consent', 'update', ADVERTISING.granted);
        advertise();
      } else if (!allows(word) && begun()) {
        gtag('consent', 'update', ADVERTISING.denied);
        withdraw();
      }
    });
  }

  // Google (755 on the list of vendors) may store on the device (purpose 1): the least without which it shows nothing.
  function allows(word) {
    return word.gdprApplies === false || Boolean(word.vendor?.consents?.[755] && word.purpose?.consents?.[1]);
  }

  // What was allowed is taken back at the platform: the site forgets it too, and its cookies, as on the page of choices.
  function withdraw() {
    const refusal = new URLSearchParams({ advertising: 'refuse', back: location.pathname });
    fetch('/choices', { method: 'POST', body: refusal, redirect: 'manual' }).finally(() => location.reload());
  }
})();
