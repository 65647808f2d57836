import type { APIRoute } from 'astro';
import { calendarPaths, calendarResponse } from '../../../lib/seminar-calendar.ts';

export const getStaticPaths = calendarPaths;

export const GET: APIRoute = ({ props }) => calendarResponse(props.locale);
