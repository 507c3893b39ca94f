/** Base map of somebody else's server; said only where site.yml names one. */
export const tiles = {
  show: (host: string) => `Zobrazit podkladovou mapu (načte se z ${host})`,
  hide: 'Skrýt podkladovou mapu',
  failed: 'Část podkladové mapy se nepodařilo načíst.',
  privacyHeading: 'Podkladová mapa a soukromí',
  privacy: (provider: string, host: string) =>
    `Pod mapu si můžete zobrazit podkladovou mapu, kterou poskytuje ${provider} (server ${host}). Načte se, až když na mapě stisknete tlačítko. Do té doby se vaše zařízení s tímto serverem nespojí. Po stisku se server dozví adresu vašeho zařízení v síti (IP adresu) a kterou část mapy si prohlížíte. Stránky si volbu nepamatují, takže na další stránce je podkladová mapa zase vypnutá.`,
};
