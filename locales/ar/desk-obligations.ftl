desk-obligations = الالتزامات
obligations-lead = ما يلزم الدولة إلى جانب التوصيات.
obligations-treaties = معاهدات حقوق الإنسان
obligations-treaties-lead = التوقيعات والتصديقات والتحفظات والإجراءات المقبولة والتقارير المستحقة.
