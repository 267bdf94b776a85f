search-title = Búsqueda
# $words: what was asked for
search-title-of = Búsqueda: { $words }
search-label = Palabras, una «frase entre comillas», una signatura o un párrafo
search-button = Buscar
search-advice = Busca recomendaciones, documentos, agrupaciones, acciones, consultas y aportaciones en todos los idiomas, y encuentra otras formas de una palabra. Las comillas mantienen juntas las palabras, un asterisco sustituye cualquier terminación (discrimin*) y una signatura o un párrafo lleva a su lugar (120.89).
search-preparing = La búsqueda se está preparando. Faltan resultados; inténtelo de nuevo dentro de un minuto.
# $words: what was asked for, $others: what was searched for instead
search-instead = Ningún texto dice «{ $words }». Esto es lo que dice «{ $others }».
search-wordless = En «{ $words }» no hay ninguna palabra que buscar, por lo que no se deja nada fuera.
# Before a link with other words
search-meant = ¿Quiso decir?
search-found = { $count ->
    [0] Ningún resultado
    [one] Un resultado
   *[other] { $count } resultados
}
search-none-advice = Use menos palabras, o el principio de una palabra seguido de un asterisco (discrimin*). Las palabras se buscan en todos los idiomas, en las signaturas y en los párrafos.
search-none-register = Elegir por tema, mecanismo o Estado en el registro
# $kind: one of search-kind-*, $count: how many
search-all = { $kind }: mostrar todo ({ $count })
search-every-kind = Mostrar todas las categorías
search-everywhere = Buscar también en documentos, agrupaciones, acciones, consultas y aportaciones
# Used as: search-kind-*
search-kind-recommendation = Recomendaciones
search-kind-document = Documentos de las Naciones Unidas
search-kind-cluster = Agrupaciones
search-kind-action = Acciones
search-kind-consultation = Consultas
search-kind-contribution = Aportaciones
search-meaning = De significado cercano
search-meaning-note = Pocos textos contienen estas palabras. Un programa encontró estos por su significado, en cualquier idioma.
