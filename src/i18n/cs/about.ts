/** Pages about the site itself. */
export const about = {
  updated: (date: string) => `Naposledy upraveno ${date}.`,
  enforcementHeading: 'Postupy pro prosazování práva',
  dataHeading: 'Data ke stažení',
  figuresHeading: 'Co je teď v katalogu',
};
