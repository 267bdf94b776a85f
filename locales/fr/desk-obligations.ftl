desk-obligations = Obligations
obligations-lead = Ce qui lie l’État en plus des recommandations.
obligations-treaties = Instruments relatifs aux droits de l’homme
obligations-treaties-lead = Signatures, ratifications, réserves, procédures acceptées et rapports attendus.
