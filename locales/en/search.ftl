search-title = Search
# $words: what was asked for
search-title-of = Search: { $words }
search-label = Words, a “phrase in quotes”, a symbol or a paragraph
search-button = Search
search-advice = Searches recommendations, documents, clusters, actions, consultations and contributions in all languages, and finds other forms of a word. Quotation marks keep words together, a star stands for any ending (discrimin*), and a symbol or paragraph finds its place (120.89).
search-preparing = The search is still being prepared. Some results are missing; try again in a minute.
# $words: what was asked for, $others: what was searched for instead
search-instead = Nothing says “{ $words }”. This is what says “{ $others }”.
search-wordless = There is no word to look for in “{ $words }”, so nothing is left out for it.
# Before a link with other words
search-meant = Did you mean:
search-found = { $count ->
    [0] Nothing was found
    [one] One result
   *[other] { $count } results
}
search-none-advice = Use fewer words, or the beginning of a word with a star (discrimin*). Words are looked for in all languages, in symbols and in paragraphs.
search-none-register = Choose by theme, mechanism or State in the register instead
# $kind: one of search-kind-*, $count: how many
search-all = { $kind }: all { $count }
search-every-kind = Show every kind
search-everywhere = Search documents, clusters, actions, consultations and contributions too
# Used as: search-kind-*
search-kind-recommendation = Recommendations
search-kind-document = UN documents
search-kind-cluster = Clusters
search-kind-action = Actions
search-kind-consultation = Consultations
search-kind-contribution = Contributions
search-meaning = Close in meaning
search-meaning-note = Few texts have these words. A program found these by their meaning, in any language.
