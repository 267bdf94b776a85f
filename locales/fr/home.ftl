home-title = Ce qui a été promis, ce qui est fait et ce que vous en pensez
home-lead = Ce que les mécanismes des droits de l’homme de l’ONU ont recommandé à ce pays, et qui est chargé d’y donner suite.
