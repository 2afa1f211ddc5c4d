/** How the parts of the page come that are not there at its first picture, with their texts. */
import { type ComponentType, lazy } from 'react';
import { withTexts } from '../i18n/with-texts';
import { fetched } from '../widgets/missing-part';

export const firstViews = () => fetched(withTexts(() => import('./first-views')));
export const laterViews = () => fetched(withTexts(() => import('./later-views')));

type Named<Module> = {
  [Name in keyof Module as Module[Name] extends ComponentType<never> ? Name : never]: Module[Name];
};
type First = Named<Awaited<ReturnType<typeof firstViews>>>;
type Later = Named<Awaited<ReturnType<typeof laterViews>>>;

/** A component that comes with the first views, shown once it is there. */
export const firstView = <Name extends keyof First>(name: Name) =>
  lazy(async () => ({ default: (await firstViews())[name] as First[Name] }));

/** A component that comes with the later views, shown once it is there. */
export const laterView = <Name extends keyof Later>(name: Name) =>
  lazy(async () => ({ default: (await laterViews())[name] as Later[Name] }));
