/** Where an open form stands: beside the page, which moves aside, or in a sheet below it. */
export type FormPlace = 'beside' | 'below';

/** Lets the page make room: `data-form` of the document, for its styles; null once the form is closed. */
export function placeForm(place: FormPlace | null): void {
  const { dataset } = document.documentElement;
  if (place === null) delete dataset.form;
  else dataset.form = place;
}

export function isFormOpen(): boolean {
  return document.documentElement.dataset.form !== undefined;
}
