import type { APIRoute } from 'astro';
import { eventPaths, eventResponse } from '../../../lib/seminar-calendar.ts';

export const getStaticPaths = eventPaths;

export const GET: APIRoute = ({ props }) => eventResponse(props.entry);
