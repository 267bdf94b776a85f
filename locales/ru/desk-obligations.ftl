desk-obligations = Обязательства
obligations-lead = То, что связывает государство помимо рекомендаций.
obligations-treaties = Договоры по правам человека
obligations-treaties-lead = Подписания, ратификации, оговорки, признанные процедуры и предстоящие доклады.
