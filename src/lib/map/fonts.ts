// MapLibre puts these names into a CSS `font` value without quotes and reads weight and style off them, so
// they must be plain words ending in the weight or style. `src/app.css` declares the faces.

/** Web font of map labels. */
export const LABEL_FONT = ['Atlas Sans Semibold'];

/** Web font of the seas' names. */
export const SEA_FONT = ['Atlas Serif Italic'];
