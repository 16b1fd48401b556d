import articlePage from './article-page.js';
import deepPage from './deep-page.js';
import frontPage from './front-page.js';
import mutation from './mutation.js';
import personPage from './person-page.js';
import refetch from './refetch.js';

export const WORKLOADS = [articlePage, frontPage, personPage, deepPage, refetch, mutation];
