/** How the parts of the page come that are not there at its first picture, with their texts. */
import { withTexts } from '../i18n/with-texts';

export const firstViews = () => withTexts(() => import('./first-views'));
export const laterViews = () => withTexts(() => import('./later-views'));
