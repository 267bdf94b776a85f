home-title = Qué se prometió, qué se ha hecho y qué opina usted
home-lead = Lo que los mecanismos de derechos humanos de las Naciones Unidas recomendaron a este país y quién es responsable de aplicarlo.
