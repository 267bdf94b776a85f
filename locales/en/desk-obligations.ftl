desk-obligations = Obligations
obligations-lead = What binds the State beside the recommendations.
obligations-treaties = Human-rights treaties
obligations-treaties-lead = Signatures, ratifications, reservations, procedures accepted and reports due.
