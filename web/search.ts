/** What the search box asks the server: `GET /api/search?text=` answers groups of hits with the pages they open. */
import { api } from '#ui/api-client.ts';
import type { OnSearch, SearchGroup } from '#ui/shell/search-model.ts';

export const searchEverything: OnSearch = async (text, signal) => {
  const answer = await api.get<{ groups: readonly SearchGroup[] }>('/api/search', { query: { text }, signal });
  return answer.groups;
};
