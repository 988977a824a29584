import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import InLanguage from './InLanguage.svelte';

/** A component as the server draws it, without the marks that script looks for. */
export function renderChart<Props extends object>(
	language: 'ar' | 'en',
	component: Component<Props>,
	props: NoInfer<Props>
): string {
	// A component of certain properties is held by one that knows them only as an object.
	const held = component as unknown as ComponentProps<typeof InLanguage>['of'];
	const { body } = render(InLanguage, { props: { language, of: held, props } });
	return body.replaceAll(/<!--.*?-->/g, '');
}
