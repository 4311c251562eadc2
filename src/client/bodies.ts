import * as acts from '../contract/act-routes.ts';
import type {Body} from '../contract/body.ts';
import type {Capabilities} from '../contract/capabilities.ts';
import type {Page, Source} from '../contract/http.ts';
import {ask} from './request.ts';

/** What a backend can do. @throws {Failure} */
export const readCapabilities = async (source: Source) =>
  (await ask<Capabilities>(source, acts.capabilities(), {}, ({services}) => services)).data;

/** Whom petitions can be addressed to, with their terms. @throws {Failure} */
export const readBodies = async (source: Source) =>
  (await ask<Page<Body>>(source, acts.bodies(), {}, ({items}) => items)).data.items;
