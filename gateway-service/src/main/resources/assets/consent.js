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

  gtag('consent', 'default', {
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
  });
  gtag('consent', 'update', {
    ...(said.measurement && { analytics_storage: 'granted' }),
    ...(said.publisher && { ad_storage: 'granted', ad_user_data: 'granted' }),
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
    // Where a consent platform is needed, there is no advertising without it.
    const asked = said.platformScript ? load(said.platformScript) : Promise.resolve();
    asked.then(() => load(`${said.advertisingScript}?client=${encodeURIComponent(said.publisher)}`)).catch(() => {});
  }
})();
